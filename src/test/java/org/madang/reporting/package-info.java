/** Figures and their rows. */
package org.madang.reporting;
