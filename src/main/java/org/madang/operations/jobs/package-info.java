/** Work that is done beside requests. */
@NullMarked
package org.madang.operations.jobs;

import org.jspecify.annotations.NullMarked;
