@NullMarked
package org.madang.web.gallery;

import org.jspecify.annotations.NullMarked;
