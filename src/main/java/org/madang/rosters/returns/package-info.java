/** Where staff take people back into a track that they had left. Stands here because a seat may be held by an offer. */
@NullMarked
package org.madang.rosters.returns;

import org.jspecify.annotations.NullMarked;
