/// What a new version of a template would change in designs that customers have saved: compared in the background,
/// reported without names or words of customers. May use `catalog`, `designs` and `drawing`; nobody uses it.
package org.makeready.impact;
