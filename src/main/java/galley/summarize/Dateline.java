package galley.summarize;

import java.util.regex.Pattern;

/// The place, date and agency that a report opens with: `SEOUL, Aug. 20 (Yonhap) --`, `【6月18日
/// AFP】`, `新华社北京1月1日电（记者…）`, `(서울=연합뉴스)`; or the label of an abstract.
final class Dateline {
  private static final Pattern AT_START =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L} ./'-]{1,40}(?:, [\\p{L}. ]{1,20}\\d{0,2})?(?:, \\d{4})? ?\\([\\p{L}"
              + " /.]{2,30}\\) ?[-–—:]{1,2} ?|\\p{Lu}{2}[\\p{Lu} ./'-]{1,40}(?:, [\\p{L}."
              + " ]{1,20}\\d{0,2})? ?[–—-]{1,2} |\\p{Lu}\\p{Ll}{1,20}(?: ?/"
              + " ?\\p{Lu}\\p{Ll}{1,20}){0,2} (?:[–—]|--?) (?=\\p{Lu})"
              + "|【[^】]{1,12}】|(?:abstract|Abstract|ABSTRACT|摘要|概要|Zusammenfassung|Résumé)[:：]|[【\\[(（][^】\\])）]{0,30}(?:日|AFP|讯|訊|电|電|通信|共同|신문|뉴스|기자)[^】\\])）]{0,20}[】\\])）]"
              + " ?(?:\\p{L}{2,5} 기자 ?="
              + " ?)?|(?:新华社|新華社|中新社|中新网|中新網|人民网|央视网|本报|本報|记者|快科技|IT之家)[^。，,；;]{0,24}?(?:电|電|讯|訊|消息|报道)[，,：:"
              + " ]?(?: ?[（(][^）)]{0,30}[）)])?[，,：: ]?)\\s*");

  private Dateline() {}

  /** The paragraph from where its first sentence really begins. */
  static String strip(String paragraph) {
    var found = AT_START.matcher(paragraph);
    return found.lookingAt() && paragraph.length() - found.end() > 12
        ? paragraph.substring(found.end())
        : paragraph;
  }
}
