package galley.summarize;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows the sentences that stand on a page without being about its subject.
///
/// Every pattern is bounded and read once over a sentence, which is bounded too.
final class Boilerplate {
  /** Announcements of the text itself, as a sentence begins with them. */
  private static final Pattern ANNOUNCEMENT =
      starts(
          "(?:so |and |but )?(?:in|throughout|with|for|by the end of|at the end of)"
              + " (?:this|today'?s|our|my|the following) (?:\\w+[-"
              + " ]){0,3}?(?:article|post|blog|blog"
              + " post|tutorial|guide|video|episode|chapter|section|lesson|essay|piece|series|issue|newsletter|page|talk|document|edition|roundup|write-?up|story|column|interview|course|module|case"
              + " study|report|thread|walkthrough|installment|instalment)\\b",
          "(?:read|keep reading|continue reading|read on|scroll|stay tuned|watch"
              + " (?:the|this|now)|listen (?:to|now|on)|tune in)\\b",
          "(?:let'?s|let us) (?:get"
              + " started|dive|jump|begin|start|find|talk|explore|see|break|look|take a look|have a"
              + " look|go|see)\\b",
          "(?:here'?s|here is) (?:what|how) (?:you|we)",
          "in diese[mr]"
              + " (?:artikel|beitrag|post|blog|text|tutorial|video|anleitung|folge|ausgabe|kapitel|serie)",
          "(?:dans|à travers) (?:cet|ce|cette)"
              + " (?:article|billet|tutoriel|guide|post|vidéo|épisode|chapitre|section)",
          "en (?:este|esta) (?:artículo|post|entrada|tutorial|guía|vídeo|video|publicación)",
          "neste (?:artigo|post|tutorial|guia|vídeo)",
          "in questo (?:articolo|post|tutorial|video)",
          "(?:w tym|w niniejszym) (?:artykule|wpisie|poście|poradniku)",
          "в (?:этой|данной|сегодняшней) (?:статье|заметке|публикации|записи|главе)|в"
              + " (?:этом|данном) (?:посте|материале|выпуске|видео|руководстве)",
          "(?:이|이번|본|오늘) ?(?:글|포스트|포스팅|기사|문서|영상|튜토리얼)(?:에서는|에서|은|는)",
          "(?:この|本|今回の)(?:記事|エントリ|投稿|ブログ|動画|ページ|連載|チュートリアル|章)(?:では|で|は)|今回の(?:記事|動画)",
          "(?:在)?(?:本|这|這|此)(?:篇|期|个|個|一)?(?:文章|文|教程|篇|期|节|章|系列|视频|博客)(?:中|里|裡|将|將|，我|我们|主要|会)",
          "(?:今天|下面|接下来|本期|这次|這次)(?:，|我们|我們|我|就|来|給|给)");

  /// Calls, notices and credits, wherever they stand in a sentence, in Latin letters. Each begins
  /// with a word: to try them all inside of words too would take five times as long.
  private static final Pattern NOTICE =
      words(
          "(?:we|site|website|page|blog) (?:also )?(?:uses?|set) (?:\\w+ )?cookies|accept (?:all"
              + " |the |our )?cookies|cookie (?:policy|settings|preferences|notice|consent)|use of"
              + " cookies|enable (?:cookies|javascript)|javascript (?:is|must be|has been) (?:\\w+"
              + " )?(?:disabled|enabled|required)|your browser (?:does|is|doesn)",
          "privacy (?:policy|notice)|terms (?:of|and) (?:service|use|conditions)|all rights"
              + " reserved|©|\\(c\\) \\d{4}|copyright",
          "\\bsubscrib(?:e|ing)"
              + " (?:to|now|today|for|and|via|by|here|below|if|on)\\b|\\bsubscribe[.!]|\\bnewsletter\\b|mailing"
              + " list|sign(?:ing)? ?up (?:for|to|now|here|today|below)|\\brss feed|\\bsign"
              + " in\\b|\\blog ?in to\\b|create (?:a|an|your) (?:free )?account|free"
              + " trial|\\b(?:become|for) (?:a )?(?:paid )?(?:subscriber|member|patron)s?\\b",
          "follow (?:us|me|him|her|them|@)|share (?:this|your|on|via|with your)|tweet this|like and"
              + " subscribe|leave a (?:comment|reply|review)|comments? below|let me know in|join"
              + " (?:us|the (?:discussion|conversation|community)|our)|reach out to|get in"
              + " touch|contact us|feel free to",
          "click (?:here|on the|the|below|to)|read (?:more|the full|the rest|the"
              + " original|also|our)|learn more(?: about)?[.!»›:]?$|find out more|see also|see"
              + " more|view (?:all|on|the) |(?:download|buy|order|get) (?:it |yours |the app"
              + " |now|today)|available for (?:purchase|pre-?order)|check (?:it |them )?out|check"
              + " out",
          "(?:photo|image|picture|illustration|graphic|video|cover|figure)s?(?: credit| courtesy|"
              + " source)?s?(?::| by | courtesy | via )|\\b(?:getty"
              + " images|shutterstock|unsplash|wikimedia commons)\\b|screenshot (?:by|of|:)",
          "(?:last )?(?:updated|modified|edited|reviewed)(?: on| at|:) ?(?:\\w+"
              + " ){0,2}\\d|(?:posted|published|written|submitted|created|filed|authored)"
              + " (?:by|on|in|at) |(?:this|the)"
              + " (?:article|post|story|piece|page|essay|content|interview|tutorial|guide|document|list|answer|question)"
              + " (?:was|is|has been|were|may|contains?|has) (?:\\w+"
              + " )?(?:originally|first|last|also|part|translated|written|published|posted|updated|adapted|cross|edited|a"
              + " translation|affiliate|sponsored|closed|based on)|(?:originally|first)"
              + " (?:appeared|published|posted)|min(?:ute)?s?\\.? read\\b|reading time|table of"
              + " contents|jump to|skip to|back to top|part \\d+ of|(?:guest|sponsored)"
              + " post|affiliate|sponsored by|brought to"
              + " you|advertisement|disclosure:|disclaimer|translat(?:ed|ions?)"
              + " (?:by|from|into|:)|translations?:|linkpost|cross-?posted",
          "thanks? (?:for|to) (?:\\w+ )?(?:reading|watching|listening|visiting|stopping|your)|thank"
              + " you|buy me a coffee|patreon|support (?:us|me|my|our) |donat(?:e|ion)|hire"
              + " (?:me|us)|we'?re hiring|failed to load|something went wrong",
          "abonnier|\\w{0,12}newsletter|jetzt"
              + " (?:anmelden|bestellen|kaufen|lesen|testen)|datenschutz|impressum|alle rechte"
              + " vorbehalten|weiterlesen|mehr"
              + " (?:erfahren|lesen|dazu)|\\w{0,12}(?:foto|bild|quelle):|hier klicken|cookies",
          "abonnez|inscrivez|politique de confidentialité|tous droits réservés|lire (?:la"
              + " suite|aussi)|en savoir plus|crédit photo|cliquez|partagez|mis à jour le|publié"
              + " le|suscr[ií]b|haz clic|leer más|derechos reservados|síguenos");

  /** The same in Cyrillic letters. */
  private static final Pattern CYRILLIC_NOTICE =
      plain(
          "подпис(?:ывайтесь|аться|ка на)|подпишитесь|читайте (?:также|далее)|читать далее|все"
              + " права защищены|фото:|поделиться|нажмите|политик[аи] конфиденциальности|файлы"
              + " cookie|источник:");

  /** The same in Korean, Japanese and Chinese. */
  private static final Pattern DENSE_NOTICE =
      plain(
          "구독|뉴스레터|무단 ?전재|저작권|기자 ?=|사진=|사진 ?제공|클릭|더 보기|로그인|쿠키|댓글|공유하기|이메일",
          "クッキー|プライバシーポリシー|メルマガ|メールマガジン|登録はこちら|会員登録|ログイン|無断転載|著作権|続きを読む|続きは|こちらから|クリック|シェアする|フォロー(?:し|を|す)|チャンネル登録|関連記事|写真[:：=＝]|画像[:：=＝]|提供[:：=＝]|最終更新|公開日|更新日|目次|著者|お問い合わせ|コメント(?:欄|を)",
          "点击(?:查看|这里|此处|下方|阅读|上方|右)|阅读(?:全文|原文|更多)|查看(?:更多|全文|详情|原文)|了解更多|扫码|扫描|二维码|公众号|公號|微信号|关注(?:我|我们|本|公|@)|訂閱|订阅|转载|轉載|版权|版權|责任?编(?:辑|審)|責任編輯|记者[:：]|作者[:：]|來源[:：]|来源[:：]|编辑[:：]|编译[:：]|原标题|图片来源|图源|摄影[:：]|资料图|图[:：]|（图|声明[:：]|免责声明|侵权|仅供参考|不代表本|未经授权|授权发布|商务合作|投稿|加群|点赞|在看|收藏|转发|评论区|登录|注册|隐私|本文(?:首发|来自|来源|转自|由|为|系|作者|已|最初|最早|章|字数|选自|节选|摘自|原载)|更新[于時时]|更新日期|发布[于時时]|发表于|阅读时间|阅读时长|目录|上一篇|下一篇|相关阅读|推荐阅读|延伸阅读|广告|【.{0,8}(?:导读|编者按)|编者按|感谢(?:您|你|阅读)|未經|小编|想了解更多|更多精彩");

  /** A greeting, which is said to someone and of nothing. */
  private static final Pattern GREETING =
      starts(
          "(?:hi|hello|hey|welcome|greetings|good (?:morning|afternoon|evening)|dear|happy"
              + " (?:new|holidays|friday|monday))\\b",
          "(?:hallo|willkommen|liebe|herzlich|moin|guten (?:tag|morgen))\\b",
          "(?:bonjour|salut|bienvenue|hola|bienvenid|olá|ciao|cześć|witam)",
          "(?:привет|здравствуйте|добро пожаловать|всем привет|добрый день)",
          "안녕하세요|반갑습니다",
          "(?:みなさん|皆さん|皆様|みなさま)?、?(?:こんにちは|こんばんは|おはよう|はじめまして|ようこそ|お疲れ|どうも)|みなさん|皆さん",
          "(?:大家|各位|你|您|hi|嗨|哈喽)(?:好|们好)|欢迎|歡迎|各位|朋友们");

  /** Lines that are no sentence: a list of names, a byline, a date. */
  private static final Pattern LINE =
      starts(
          "(?:by|von|par|por|автор:?|от) (?:\\p{Lu}[\\p{L}.'-]{1,20}[ ,|·•.]{1,3}){1,6}(?:$|\\d|on"
              + " |and )",
          "(?:\\p{L}{3,10}[.,]? )?\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b",
          "\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}",
          "(?:update|edit|note|editor'?s note|warning|tip|caution|important|nota"
              + " bene|n\\.?b\\.?|p\\.?s\\.?|spoiler|hinweis|примечание|注|注意|备注|追記|編集部注|参考)[:：]",
          "(?:figure|fig\\.|table|listing|source|sources|photo|image|credit|references?|tags?|categor(?:y|ies)|filed"
              + " under|图|表|図|abb\\.) ?\\d*[.:：]",
          "(?:chapter|section|part|step) \\d+[.:]",
          "(?:q|a|问|答)[:：]",
          "[|•·▶►→☞»✓✔★☆※◆●■▲△▼▽]");

  private Boilerplate() {}

  /** Whether a sentence tells nothing of the subject. */
  static boolean is(String sentence) {
    String plain = sentence.replace('’', '\'').strip();
    return isAnnouncement(plain)
        || GREETING.matcher(plain).lookingAt()
        || LINE.matcher(plain).lookingAt()
        || hasNotice(lower(plain));
  }

  /// Looks only for what the sentence's letters can spell: this is asked at each of its characters.
  private static boolean hasNotice(String lower) {
    boolean latin = false;
    boolean cyrillic = false;
    boolean dense = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      latin |= c < 0x250;
      cyrillic |= c >= 0x400 && c < 0x530;
      dense |= c >= 0x1100;
    }
    return (latin && NOTICE.matcher(lower).find())
        || (cyrillic && CYRILLIC_NOTICE.matcher(lower).find())
        || (dense && DENSE_NOTICE.matcher(lower).find());
  }

  /** Whether a sentence begins by announcing the text that it stands in. */
  static boolean isAnnouncement(String sentence) {
    return ANNOUNCEMENT.matcher(sentence.replace('’', '\'').strip()).lookingAt();
  }

  private static Pattern starts(String... patterns) {
    return any(patterns);
  }

  private static Pattern any(String... patterns) {
    return Pattern.compile(joined(patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** For text in lower case; to fold the case at each place would be much slower. */
  private static Pattern plain(String... patterns) {
    return Pattern.compile(joined(patterns));
  }

  /** The same, where a word begins. */
  private static Pattern words(String... patterns) {
    return Pattern.compile("(?<![a-zß-ÿ])(?:" + joined(patterns) + ")");
  }

  private static String joined(String... patterns) {
    return Stream.of(patterns).map(it -> "(?:" + it + ")").collect(Collectors.joining("|"));
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
