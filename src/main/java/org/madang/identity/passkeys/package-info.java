/** Passkeys: a device or its keychain proves its owner without a password or a code. */
@NullMarked
package org.madang.identity.passkeys;

import org.jspecify.annotations.NullMarked;
