/** What tests share: the one context, people to act as, and a clock that stands still. */
package org.madang.testing;
