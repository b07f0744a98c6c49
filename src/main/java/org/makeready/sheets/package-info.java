/// Several jobs imposed on one press sheet or roll. Sees jobs only as `JobInHand` and shops as `PrintShopDetails`.
/// May use: jobs, shops, drawing, account, platform.
package org.makeready.sheets;
