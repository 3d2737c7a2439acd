package kz.elshi.rdf;

import java.math.BigDecimal;
import kz.elshi.text.PartialDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals in one spelling each, so that the same value always gives the same bytes. */
public final class Literals {
  private Literals() {}

  public static Node string(String value) {
    return NodeFactory.createLiteralString(value);
  }

  /** A text in a language, by its BCP 47 code. */
  public static Node text(String value, String language) {
    return NodeFactory.createLiteralLang(value, language);
  }

  public static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A decimal without trailing zeros and exponent. */
  public static Node decimal(double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return NodeFactory.createLiteralDT(plain.contains(".") ? plain : plain + ".0", XSDDatatype.XSDdecimal);
  }

  /** xsd:date, xsd:gYearMonth or xsd:gYear by the precision of the date. */
  public static Node date(PartialDate date) {
    XSDDatatype type =
        date.day() != null ? XSDDatatype.XSDdate : date.month() != null ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  public static Node year(int year) {
    return date(PartialDate.of(year));
  }
}
