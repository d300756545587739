/** Certificates from the rule to the check page. */
package org.madang.certificates;
