import { activePayloads } from "./xss-active.ts";
import { markupPayloads } from "./xss-markup.ts";

const events =
  `onabort onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart onauxclick
  onbeforecopy onbeforecut onbeforeinput onbeforematch onbeforepaste onbeforetoggle onbeforeunload onblur oncancel
  oncanplay onchange onclick onclose oncontentvisibilityautostatechange oncontextmenu oncopy oncuechange oncut ondblclick
  ondrag ondrop ondurationchange onemptied onended onerror onfocus onfocusin onfocusout onfullscreenchange
  ongotpointercapture onhashchange oninput oninvalid onkeydown onkeypress onkeyup onload onloadeddata onloadstart
  onmessage onmousedown onmouseenter onmouseleave onmousemove onmouseover onmousewheel onpagehide onpageshow onpaste
  onplay onpointerdown onpointerenter onpointerover onpopstate onprogress onreset onresize onscroll onscrollend
  onscrollsnapchange onsearch onsecuritypolicyviolation onselect onselectionchange onselectstart onshow onslotchange
  onstorage onsubmit onsuspend ontimeupdate ontoggle ontouchstart ontransitionend ontransitionrun onunhandledrejection
  onunload onvolumechange onwebkitanimationend onwebkittransitionend onwheel`.split(/\s+/u);

const allowedTags = "p a li strong em b i u code pre blockquote h2 table td".split(" ");

/** Spellings of addresses that run a script, or show a page of the attacker's within ours. */
const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u00A0javascript:alert(1)",
  "\u200Bjavascript:alert(1)",
  "\uFEFFjavascript:alert(1)",
  "\tjavascript:alert(1)",
  "\njavascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\r\nscript:alert(1)",
  "java\u0000script:alert(1)",
  "javascript\t:alert(1)",
  "javascript\n:alert(1)",
  "javascript:/*--></title></style></textarea></script><svg onload=alert(1)>*/alert(1)",
  "javascript://example.com/%0aalert(1)",
  "javascript:%61lert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript&#x3a;alert(1)",
  "javascript&#x0003A;alert(1)",
  "javascript&#58alert(1)",
  "&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)",
  "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61lert(1)",
  "&#0000106avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "&Tab;javascript:alert(1)",
  "java&#9;script:alert(1)",
  "java&#10;script:alert(1)",
  "java&#13;script:alert(1)",
  "java&#0;script:alert(1)",
  "&#1;javascript:alert(1)",
  "&#14; javascript:alert(1)",
  "feed:javascript:alert(1)",
  "view-source:javascript:alert(1)",
  "jar:javascript:alert(1)!/",
  "vbscript:msgbox(1)",
  "VBScript:MsgBox(1)",
  "vbscript&colon;msgbox(1)",
  "livescript:alert(1)",
  "mocha:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "DATA:text/html;charset=utf-8,%3Cscript%3Ealert(1)%3C/script%3E",
  "data&colon;text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
  "data:,alert(1)",
  "blob:https://example.com/1",
  "filesystem:https://example.com/temporary/x.html",
  "file:///etc/passwd",
  "about:blank",
  "ftp://example.com/x",
  "//xss.invalid/x",
  "/\\xss.invalid/x",
  "\\\\xss.invalid\\x",
  "https:javascript:alert(1)",
  'ht\ttps://xss.invalid/"onmouseover="alert(1)',
  "https://user:secret@xss.invalid/",
  "https://xss.invalid/' onmouseover='alert(1)",
  'https://xss.invalid/\u0000" onclick=alert(1) x="',
  "intent://xss.invalid/#Intent;scheme=javascript;end",
  "ms-settings:privacy",
  "tel:+4930123456",
  "sms:+4930123456",
  'mailto:javascript:alert(1)" onclick="alert(1)',
];

/** Where an address leads somewhere, or loads something. */
const carriers: ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<a href='${address}'>x</a>`,
  (address) => `<svg><a xlink:href="${address}"><text y="20">x</text></a></svg>`,
  (address) => `<iframe src="${address}"></iframe>`,
];

const otherCarriers: ((address: string) => string)[] = [
  (address) => `<a ping="${address}" href="https://example.com/">x</a>`,
  (address) => `<a xlink:href="${address}">x</a>`,
  (address) => `<a href="https://example.com/" href="${address}">x</a>`,
  (address) => `<a HREF=${address}>x</a>`,
  (address) => `<area shape="rect" coords="0,0,9,9" href="${address}">`,
  (address) => `<audio src="${address}" autoplay></audio>`,
  (address) => `<base href="${address}">`,
  (address) => `<blockquote cite="${address}">x</blockquote>`,
  (address) => `<body background="${address}">`,
  (address) => `<button formaction="${address}">x</button>`,
  (address) => `<embed src="${address}">`,
  (address) => `<form action="${address}"><input type="submit"></form>`,
  (address) => `<frameset><frame src="${address}"></frameset>`,
  (address) => `<iframe srcdoc="<a href='${address}'>x</a>"></iframe>`,
  (address) => `<img src="${address}">`,
  (address) => `<img srcset="${address} 1x" longdesc="${address}" usemap="${address}">`,
  (address) => `<input type="image" src="${address}" formaction="${address}">`,
  (address) => `<link rel="stylesheet" href="${address}">`,
  (address) => `<link rel="import" href="${address}">`,
  (address) => `<math href="${address}"><mtext>x</mtext></math>`,
  (address) =>
    `<math><maction actiontype="statusline#${address}" xlink:href="${address}">x</maction></math>`,
  (address) => `<meta http-equiv="refresh" content="0;url=${address}">`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<object><param name="movie" value="${address}"></object>`,
  (address) => `<p style="background:url(${address})">x</p>`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<svg><image href="${address}"/></svg>`,
  (address) => `<svg><use href="${address}#x"/></svg>`,
  (address) => `<svg><script href="${address}"/></svg>`,
  (address) =>
    `<svg><animate attributeName="href" values="${address}" href="#x"/><a id="x"><text>x</text></a></svg>`,
  (address) =>
    `<svg><set attributeName="href" to="${address}" href="#x"/><a id="x"><text>x</text></a></svg>`,
  (address) => `<table background="${address}"><tr><td background="${address}">x</td></tr></table>`,
  (address) =>
    `<video poster="${address}"><source src="${address}"><track src="${address}"></video>`,
];

const hostileAddresses = ["javascript:alert(1)", "https://xss.invalid/x"];

/** Payloads that are also given with their markup encoded, once and twice, as some feeds do. */
const toEncode = [
  "<script>alert(1)</script>",
  "<p>x</p><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<p onclick=alert(1)>x</p>",
  "<svg onload=alert(1)></svg>",
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  "<style>@import 'https://xss.invalid/x.css';</style>",
  "<div><math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math></div>",
  "<ul><li><b onmouseover=alert(1)>x</b></li></ul>",
];

const encodings: ((html: string) => string)[] = [
  encode,
  (html) => encode(encode(html)),
  (html) => encode(encode(encode(html))),
  (html) => html.replaceAll("<", "&LT;").replaceAll(">", "&GT;"),
  (html) => html.replaceAll("<", "&lt").replaceAll(">", "&gt"),
  (html) => html.replaceAll("<", "&#60;").replaceAll(">", "&#62;"),
  (html) => html.replaceAll("<", "&#x3c;").replaceAll(">", "&#x3E;"),
  (html) => html.replaceAll("<", "&#0000060;").replaceAll(">", "&#0000062;"),
  (html) => html.replaceAll("<", "&amp;#60;").replaceAll(">", "&amp;#62;"),
  (html) => html.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e"),
  (html) => html.replaceAll("<", "\uFF1C").replaceAll(">", "\uFF1E"),
  (html) => `<p>x</p>${encode(html)}`,
  (html) => `&lt;p&gt;x&lt;/p&gt;${encode(encode(html))}`,
  (html) => `<![CDATA[${html}]]>`,
  (html) => `<!--${html}-->${html}`,
];

function encode(html: string): string {
  return html
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Texts that try to run a script, load something, send something or cover the page when they are shown as HTML or as
 * Markdown: none may leave an active element, attribute or address behind. `alert(1)` marks an execution, `xss.invalid`
 * a request. For the tests of everything that stores or shows what others wrote.
 */
export const xssPayloads: string[] = [
  ...new Set([
    ...activePayloads,
    ...markupPayloads,
    ...events.map((event) => `<p ${event}="alert(1)" tabindex="0" autofocus>x</p>`),
    ...allowedTags.flatMap((tag) => [
      `<${tag} onclick=alert(1) onmouseover=alert(1) style="position:fixed;inset:0" id=x class=x>x</${tag}>`,
      `<${tag.toUpperCase()}/onfocus=alert(1)/autofocus/tabindex=0>x</${tag.toUpperCase()}>`,
    ]),
    ...addresses.flatMap((address) => carriers.map((carrier) => carrier(address))),
    ...hostileAddresses.flatMap((address) => otherCarriers.map((carrier) => carrier(address))),
    ...toEncode.flatMap((html) => encodings.map((encoding) => encoding(html))),
  ]),
];
