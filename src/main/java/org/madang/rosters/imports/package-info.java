/** An import from the file to what became of it: its use cases, its jobs, its pages. */
@NullMarked
package org.madang.rosters.imports;

import org.jspecify.annotations.NullMarked;
