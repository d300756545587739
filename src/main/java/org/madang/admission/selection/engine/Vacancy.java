package org.madang.admission.selection.engine;

import java.util.List;

/**
 * What is left to fill of a cell once everybody who holds a seat has it.
 *
 * @param floors with what they still lack
 */
record Vacancy(Cell cell, int seats, List<Floor> floors, List<Group> groups) {}
