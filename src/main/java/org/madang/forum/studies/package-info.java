/** Case studies: by country, section by section, and one section across all countries. */
@NullMarked
package org.madang.forum.studies;

import org.jspecify.annotations.NullMarked;
