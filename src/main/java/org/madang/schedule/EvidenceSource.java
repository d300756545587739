package org.madang.schedule;

public enum EvidenceSource {
    /** The person pressed Join at our door, or Leave behind it. */
    DOOR,
    /** The provider told from when to when. */
    PROVIDER,
    /** Somebody who was there says so. */
    PERSON
}
