@NullMarked
package org.madang.database;

import org.jspecify.annotations.NullMarked;
