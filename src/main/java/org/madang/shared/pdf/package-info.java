/**
 * PDF made in this process, with every script of the programme shaped right and its text still readable by machines.
 */
@NullMarked
package org.madang.shared.pdf;

import org.jspecify.annotations.NullMarked;
