/** What became of each thing that was set up: who changed what, when, from what to what. */
@NullMarked
package org.madang.programmes.history;

import org.jspecify.annotations.NullMarked;
