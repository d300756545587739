/** A person’s own certificate: its name, its sheet. */
@NullMarked
package org.madang.certificates.holder;

import org.jspecify.annotations.NullMarked;
