package galley.summarize;

import java.util.Locale;
import java.util.regex.Pattern;

/// How a sentence begins, as far as that says whether it can stand first.
final class Openings {
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?:(?:in|on|at|for|from|with|by|after|before|of|as|to)"
              + " (?:that|this|these|those|such|it|them|him|her)|in particular|as a consequence|as"
              + " such|as (?:you|we|i) \\w+|now|first|firstly|first of all|next|"
              + "however|but|and|so|or|yet|nor|still|also|then|thus|hence|therefore|instead|moreover|"
              + "furthermore|additionally|meanwhile|nevertheless|nonetheless|otherwise|besides|"
              + "similarly|likewise|consequently|accordingly|finally|second|secondly|third|lastly|for"
              + " example|for instance|in addition|in contrast|on the other hand|as a result|after"
              + " that|because of th|in other words|that said|that'?s|that"
              + " is|this|these|those|it|it's|they|he|she|his|her|their|its|such|both|another|the"
              + " (?:latter|former|same|above|two)|here|there|again|of course|indeed|in"
              + " fact|actually|anyway|well|ok|okay|yes|no|sure|one of (?:them|these)|to"
              + " (?:this|that) end|with (?:that|this)|at that|like"
              + " (?:that|this)|aber|doch|jedoch|dies|diese|dieser|dieses|das"
              + " ist|das|er|sie|es|damit|dabei|dadurch|"
              + "dazu|davon|außerdem|zudem|deshalb|daher|dort|dann|auch|und|oder|denn|so|hier|"
              + "mais|cependant|il|elle|ils|elles|ce|cela|ces|cette|c'est|ainsi|puis|donc|et|or|de"
              + " plus|en effet|par exemple|pero|sin embargo|esto|además|también|por"
              + " eso|y|но|однако|это|этот|эта|эти|он|она|они|оно|поэтому|также|кроме"
              + " того|и|а|так|при этом|"
              + "например|затем|тогда|jednak|ale|to|i|oraz|dlatego)(?![\\p{L}\\p{N}'])"
              + "|(?:但|但是|然而|不过|不過|可是|因此|因而|所以|此外|另外|同时|同時|而|并且|並且|于是|於是|对此|對此|据此|例如|比如|其中|"
              + "随后|隨後|之后|之後|最后|最後|接着|接著|其实|其實|当然|當然|总之|總之|他|她|它|该|該|其|这|這|那|此|也|还|還|又|再|则|则|"
              + "虽然如此|与此同时|换句话说|也就是说|相比之下|不仅如此|除此之外|那么|更)"
              + "|(?:しかし|だが|ですが|そして|また|さらに|これ|それ|その|この|そこ|ここ|こう|そう|ただ|なお|一方|彼|例えば|たとえば|"
              + "ところが|つまり|でも|なので|だから|したがって|ちなみに|まず|次に|最後に|もちろん|とはいえ|あと|同)|(?:하지만|그러나|그리고|또한|이는|이것|그는|그녀|따라서|한편|이를|이에|그래서|그런데|또|다만|특히|이어|이"
              + " |그 |이런|그런)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?:i|i'm|i've|i'd|i'll|my|me|last (?:week|month|year|night|summer)|recently,? i|when"
              + " i|as i|a (?:few|couple of) (?:weeks|months|years|days)|years ago|yesterday|one"
              + " day|ich|mein|je|j'ai|я|мне|мой)(?![\\p{L}\\p{N}])|我|笔者|最近我|今天我|私|僕|俺|先日|저는|나는|제가",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NEWS =
      Pattern.compile(
          "(?:today,? )?(?:we|we're|we are|i'm|i am) (?:are |is )?(?:\\w+"
              + " )?(?:announc|releas|introduc|launch|shipp|open.?sourc|publish|excited to|happy"
              + " to|pleased to|proud to)|tl;? ?dr|(?:in short|in summary|the short"
              + " version|abstract)[:,]|(?:this|the)"
              + " (?:article|post|paper|guide|tutorial|page|document|talk|essay|chapter|library|project|release|version|book|report|module|package|tool|reference|tutorial|chapter|section|course|crate|plugin|app|site|repository|repo|example|sample|specification|rfc|proposal|study|survey|video|episode|series)"
              + " (?:\\w+"
              + " )?(?:describes?|explains?|shows?|presents?|introduces?|covers?|discusses|compares?|explores?|details?|documents?|defines?|describes?|provides?|contains?|lists?|outlines?|walks?|teaches|adds?|brings?|is"
              + " (?:a|an|about))|(?:本文|这篇文章|這篇文章)(?:介绍|介紹|讲|分析|总结|总結|说明|記錄|记录|分享|探讨|梳理)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Openings() {}

  /** Whether a sentence leans on the one before it. */
  static boolean isDangling(String sentence) {
    String plain = plain(sentence);
    return DANGLING.matcher(plain).lookingAt() && !isNews(sentence);
  }

  /** Whether it is first of all about its writer. */
  static boolean isPersonal(String sentence) {
    return PERSONAL.matcher(plain(sentence)).lookingAt();
  }

  /** Whether it says outright what is new, or what the text does. */
  static boolean isNews(String sentence) {
    return NEWS.matcher(plain(sentence)).lookingAt();
  }

  private static String plain(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[\"'“‘(（「『]+", "");
  }
}
