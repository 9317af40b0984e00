package galley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of the months in the languages whose pages write them out. */
final class Months {
  private static final List<String> NAMES =
      List.of(
          "january januar jänner janvier janv enero gennaio janeiro januari styczeń stycznia январь"
              + " января янв ocak leden ledna",
          "february februar février févr fevrier febrero febbraio fevereiro februari luty lutego"
              + " февраль февраля фев şubat únor února",
          "march märz maerz mars marzo março marco maart mrt marzec marca март марта mart březen"
              + " března",
          "april avril abril aprile kwiecień kwietnia апрель апреля апр nisan duben dubna",
          "may mai mayo maggio maio mei maj maja май мая mayıs květen května",
          "june juni juin junio giugno junho czerwiec czerwca июнь июня haziran červen června",
          "july juli juillet julio luglio julho lipiec lipca июль июля temmuz červenec července",
          "august août aout agosto augustus augusti sierpień sierpnia август августа ağustos srpen"
              + " srpna",
          "september septembre sept septiembre settembre setembro wrzesień września сентябрь"
              + " сентября eylül září",
          "october oktober octobre octubre ottobre outubro październik października октябрь октября"
              + " ekim říjen října",
          "november novembre noviembre novembro listopad listopada ноябрь ноября kasım listopadu",
          "december dezember décembre decembre diciembre dicembre dezembro grudzień grudnia декабрь"
              + " декабря aralık prosinec prosince");
  private static final int SHORTEST = 3;
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int month = 1; month <= NAMES.size(); month++) {
      for (String name : NAMES.get(month - 1).split(" ", -1)) {
        for (int length = SHORTEST; length <= name.length(); length++) {
          numbers.merge(name.substring(0, length), month, (a, b) -> a.equals(b) ? a : 0);
        }
      }
    }
    return numbers;
  }

  /**
   * From 1 by a name in lower case, written out or cut short; 0 if it is none, or more than one.
   */
  static int number(String name) {
    return NUMBERS.getOrDefault(name, 0);
  }
}
