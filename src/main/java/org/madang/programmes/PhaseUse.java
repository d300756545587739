package org.madang.programmes;

/** A module tells whether something of its own belongs to a phase, so that the phase cannot be taken out of the plan. */
public interface PhaseUse {
    boolean uses(PhaseId phase);
}
