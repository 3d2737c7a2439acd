package kz.elshi.web;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Something that lists and searches show, with what it can be narrowed by.
 *
 * @param kind person, country, organisation, office, place, topic, event or article
 * @param date the day, month or year it stands at; empty if it has none
 * @param text words of it in lower case, to be searched: the headline, or the names of an event's class
 * @param nodes what it involves: participants, places, topics, entities mentioned
 * @param countries whose it is, or who take part
 * @param years in which it took place, appeared, or was written of
 * @param topics of it, or of the events it takes part in
 */
record Item(Node node, String kind, String date, String text, Set<Node> nodes, Set<Node> countries, Set<String> years, Set<Node> topics) {}
