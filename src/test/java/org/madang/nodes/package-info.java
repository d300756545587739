/** The program as operators have it: processes of its own, their ports, their output, their end. */
@NullMarked
package org.madang.nodes;

import org.jspecify.annotations.NullMarked;
