@NullMarked
package org.madang.web.about;

import org.jspecify.annotations.NullMarked;
