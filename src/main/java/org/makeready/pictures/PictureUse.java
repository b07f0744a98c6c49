package org.makeready.pictures;

/// What else may need a picture after its owner has deleted it. Features that keep choices say so here.
public interface PictureUse {
    boolean uses(String owner, String picture);
}
