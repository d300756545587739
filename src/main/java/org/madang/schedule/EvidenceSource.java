package org.madang.schedule;

public enum EvidenceSource {
    /** The person pressed Join at our door. */
    DOOR,
    /** The provider told from when to when. */
    PROVIDER,
    /** Somebody who was there says so. */
    PERSON
}
