/// Several jobs on one press sheet or roll. Sees jobs as `JobInHand` and shops as `PrintShopDetails`; nobody uses
/// it.
package org.makeready.sheets;
