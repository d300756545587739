/** The public pages: home, programmes, editions and tracks. */
@NullMarked
package org.madang.programmes.reading;

import org.jspecify.annotations.NullMarked;
