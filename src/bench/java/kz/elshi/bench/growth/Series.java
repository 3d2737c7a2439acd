package kz.elshi.bench.growth;

import java.util.TreeMap;

/**
 * A line of a chart.
 *
 * @param name as it stands at the line's end
 * @param colour number of its colour, from 1
 * @param points by how many articles there are; both are above 0
 */
record Series(String name, int colour, TreeMap<Integer, Double> points) {}
