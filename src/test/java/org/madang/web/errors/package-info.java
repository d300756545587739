@NullMarked
package org.madang.web.errors;

import org.jspecify.annotations.NullMarked;
