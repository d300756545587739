/** What search engines and other programs ask for first: where they may go, and which pages there are. */
@NullMarked
package org.madang.web.crawlers;

import org.jspecify.annotations.NullMarked;
