/** Links by which people take up a role. */
@NullMarked
package org.madang.identity.invitations;

import org.jspecify.annotations.NullMarked;
