/** Rules of the house, held by tests. */
package org.madang.architecture;
