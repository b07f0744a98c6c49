/// What the description of the API (OpenAPI) says of every operation, added while the service is built. Resources
/// describe what is theirs alone with annotations.
package org.makeready.platform.openapi;
