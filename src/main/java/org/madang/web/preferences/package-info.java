/** The switches in the frame of every page: language and low data. */
@NullMarked
package org.madang.web.preferences;

import org.jspecify.annotations.NullMarked;
