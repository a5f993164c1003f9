import { expect } from "chai";
import { decodeWords } from "../../../bridge/domain/encoded-words.ts";

describe("the encoded words of a name", () => {
  const words: Record<string, string> = {
    "=?utf-8?B?SsO8cmdlbiBNw7w=?= =?utf-8?B?bGxlcg==?=": "Jürgen Müller",
    "=?utf-8?Q?J=C3?= =?utf-8?Q?=BCrgen_M=C3=BCller?=": "Jürgen Müller",
    "=?utf-8?Q?J=C3=BCrgen M=C3=BCller?=": "Jürgen Müller",
    "=?iso-8859-1?Q?B=FCrle, =20Bob?=": "Bürle,  Bob",
    "=?utf-8*en?Q?Jane_Doe?=": "Jane Doe",
    "=?windows-1250?Q?Ji=F8=ED_Nov=E1k?=": "Jiří Novák",
    "=?iso-8859-16?Q?=AAtefan_Pop?=": "Ștefan Pop",
    "=?koi8-r?B?6dfBziDp18HOz9c=?=": "Иван Иванов",
    "=?big5?B?pP2kcKn6?=": "王小明",
    "=?big5-eten?B?sWmkVA==?=": "張三",
    "=?gb2312?B?1cXI/Q==?=": "张三",
    "=?gb18030?B?1cXI/Q==?=": "张三",
    "=?hz-gb-2312?B?fntVRUh9fn0=?=": "张三",
    "=?ISO-2022-JP?B?GyRCOzNFRBsoQiAbJEJCQE86GyhC?=": "山田 太郎",
    "=?iso-2022-kr?B?GyQpQw4xaEM2Dw==?=": "김철",
    "=?euc-kr?B?sejDtg==?=": "김철",
    "=?MacKorean?B?sejDtg==?=": "김철",
    "=?macintosh?Q?J=9Frgen?=": "Jürgen",
    "=?utf-7?Q?J+APw-rgen_+-_M+APw-ller?=": "Jürgen + Müller",
    "=?unknown-8bit?Q?J=FCrgen?=": "Jürgen",
    "=?us-ascii?Q?J=FCrgen?=": "Jürgen",
    "=?no-such-charset?Q?Jane_Doe?=": "Jane Doe",
  };
  for (const [encoded, decoded] of Object.entries(words)) {
    it(`in ${encoded} are ${decoded}`, () => {
      expect(decodeWords(encoded)).to.equal(decoded);
    });
  }
});
