/** The public page that tells whether a certificate is true. */
@NullMarked
package org.madang.certificates.check;

import org.jspecify.annotations.NullMarked;
