/**
 * Files that come piece by piece and go on where they stopped, by the tus protocol 1.0 (core, creation, termination,
 * expiration; tus.io). After a cut, a crash or on another node the length of what is stored says where.
 */
@NullMarked
package org.madang.media.uploads;

import org.jspecify.annotations.NullMarked;
