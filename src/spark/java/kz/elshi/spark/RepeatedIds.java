package kz.elshi.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.elshi.ingest.ArticleIds;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Gives articles whose id comes more than once the id that one machine would give them, which reads them one after the other: all that can be
 * concerned are few, and are looked at in their order in one place.
 */
final class RepeatedIds {
  private static final Pattern NUMBERED = Pattern.compile("(.+)-[0-9]+");

  private RepeatedIds() {}

  /** The new ids by the places of the articles that cannot keep their own. */
  static HashMap<Place, String> of(JavaSparkContext context, JavaPairRDD<String, Place> ids) {
    HashSet<String> repeated = new HashSet<>(ids.mapValues(place -> 1).reduceByKey(Integer::sum).filter(one -> one._2 > 1).keys().collect());
    if (repeated.isEmpty()) {
      return new HashMap<>();
    }
    Broadcast<HashSet<String>> sent = context.broadcast(repeated);
    return numbered(ids.filter(one -> isConcerned(one._1, sent.value())).collect());
  }

  /** Whether an article has a repeated id, or one that an article of a repeated id may get. */
  static boolean isConcerned(String id, Set<String> repeated) {
    String rest = id;
    for (Matcher numbered = NUMBERED.matcher(rest); !repeated.contains(rest); numbered = NUMBERED.matcher(rest)) {
      if (!numbered.matches()) {
        return false;
      }
      rest = numbered.group(1);
    }
    return true;
  }

  static HashMap<Place, String> numbered(List<Tuple2<String, Place>> concerned) {
    ArticleIds taken = new ArticleIds();
    HashMap<Place, String> given = new HashMap<>();
    concerned.stream().sorted((a, b) -> a._2.compareTo(b._2)).forEach(one -> {
      String unique = taken.apply(one._1);
      if (!unique.equals(one._1)) {
        given.put(one._2, unique);
      }
    });
    return given;
  }
}
