import type { PairSide } from './pair.ts'
import { pinyinOf } from './pinyin.ts'

/** Consonants of a Latin name in classes that Chinese keeps apart; the last ones of a syllable may go. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch|zh|cz|sz/g, 'S'],
  [/th/g, 'T'],
  [/ph/g, 'F'],
  [/ck|qu/g, 'K'],
  [/gh(?=[aeiou])/g, 'K'],
  [/gh|wh/g, 'H'],
  [/ng/g, 'N'],
  [/x/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/g(?=[eiy])/g, 'J'],
  [/[bp]/g, 'P'],
  [/[dt]/g, 'T'],
  [/[gkcq]/g, 'K'],
  [/[sz]/g, 'S'],
  [/j/g, 'J'],
  [/r(?=[^aeiouy]|$)/g, ''],
  [/[lr]/g, 'L'],
  [/f/g, 'F'],
  [/v/g, 'V'],
  [/w/g, 'W'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/h/g, 'H'],
]
/** Classes of a Latin name that may stand for the initial of a Chinese syllable. */
const INITIALS: Readonly<Record<string, string>> = { b: 'PV', p: 'P', m: 'M', f: 'FV', d: 'T', t: 'T', n: 'N', l: 'L', g: 'KJ', k: 'K', h: 'HFWKJ', j: 'KJSH', q: 'KJSHT', x: 'SHJ', zh: 'SJ', ch: 'S', sh: 'S', r: 'LJS', z: 'STJ', c: 'ST', s: 'ST', w: 'WVF', y: 'JHYW', er: 'L' }
/** Signs that spell foreign names. */
const SPELLING = new Set('拜堡焦略切克阿艾爱安昂奥澳巴芭白班邦鲍保贝本比彼毕宾滨波伯玻博勃布采蔡查察昌达大戴丹当道德登邓迪蒂狄底丁东都杜敦顿多朵厄恩尔法凡范梵方菲费芬丰冯夫弗芙佛福富盖甘冈高哥戈格葛各根贡古瓜关圭果哈海罕汉豪赫黑亨洪侯胡华怀惠霍基吉及济加佳贾简杰捷金京居喀卡开凯坎康考柯科可克肯孔库夸奎昆拉腊莱来赖兰朗郎劳老勒雷蕾累黎里理李莉丽利连廉良列林琳留刘龙隆娄卢鲁路露伦罗洛吕马玛麦迈曼芒毛茂梅美门蒙孟米密敏明摩莫默墨姆木穆拿纳娜乃奈南瑙内能尼妮涅宁牛纽农努诺欧帕派潘庞培佩彭蓬皮匹平珀泼朴浦普齐奇契恰强乔切钦琴青丘邱曲屈让热仁日荣茹瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申沈圣胜施什石史士寿舒顺司丝斯思松宋苏素孙索所塔台泰谭坦汤唐陶特滕腾提蒂田铁廷亭通图土托陀瓦娃万汪王旺威韦维伟卫魏温文翁沃乌吾武伍西希锡悉席夏先香肖晓歇谢欣辛兴休修许雪逊雅亚延扬杨耀耶叶伊宜易因音英尤尤约云赞泽曾扎詹章哲珍真郑芝知智钟朱竹祖佐兹子紫'.split(''))
const SHARE_LEAST = 0.75
/** With so few consonants all must be met. */
const FEW = 3
const SPELLING_LEAST = 0.6

interface Sounds {
  readonly pinyin: string
  /** The same with the second readings of signs that have two. */
  readonly other: string
  readonly signs: readonly string[]
  /** Whether a sign is so rare that its reading is not known here. */
  readonly unread: boolean
  readonly syllables: readonly string[]
}

const SECOND: Readonly<Record<string, string>> = Object.fromEntries('都du 行xing 重chong 乐yue 长chang 朝chao 单shan 曾zeng 盛sheng 解xie 华hua 仇qiu 尉yu 任ren 贾jia 覃qin 石shi 厦xia 大da 万wan 台tai 六lu 蔚yu 浒xu 氏shi 葛ge 盖ge 宿su 翟zhai 查zha 纪ji 尧yao 参shen 沈shen 便pian 晟sheng 种chong 朴piao 柏bai 术zhu 传zhuan'.split(' ').map((entry) => [entry[0], entry.slice(1)]))

/** Letters of which Chinese names in pinyin consist. */
const PINYIN = /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:ng|n|r)?)+$/

/** Surnames as Hong Kong and Taiwan write them. */
const SURNAMES: Readonly<Record<string, string>> = Object.fromEntries('cheung张章 chan陈 lam林 wong黄王 leung梁 ho何 lee李 cheng郑 tsang曾 kwok郭 yeung杨 ng吴伍 lau刘 tam谭 tang邓 yip叶 mak麦 fung冯 kwan关 law罗 chow周 chu朱 tung董 lo卢罗 yam任 tsui徐 hui许 poon潘 lai黎 siu萧 choi蔡 tsai蔡 chiang蒋江 hsu徐许 hsieh谢 kuo郭 ko柯 chang张 wu吴 yu余于 tse谢 ip叶 ma马 sun孙 hung洪 kung龚孔 soong宋 koo顾 hau侯 han韩 chiu赵 chao赵'.split(' ').map((entry) => /^([a-z]+)(.+)$/.exec(entry)!.slice(1)))

const heard = new WeakMap<PairSide, Sounds>()

function soundsOf(side: PairSide): Sounds {
  let known = heard.get(side)
  if (!known) {
    const signs = [...side.text]
    const syllables = signs.map((sign) => pinyinOf(sign) ?? '')
    heard.set(side, (known = { signs, syllables, unread: signs.some((sign, index) => syllables[index] === '' && /\p{Script=Han}/u.test(sign)), pinyin: syllables.join(''), other: signs.map((sign, index) => SECOND[sign] ?? syllables[index]).join('') }))
  }
  return known
}

/**
 * Whether a name in Latin letters can be what some signs of a Chinese sentence spell: by pinyin, or by the consonants
 * of a foreign name. What has too few consonants to tell counts as heard.
 * @param name folded, in Latin letters
 */
export function soundsInChinese(name: string, side: PairSide): boolean {
  const sounds = soundsOf(side)
  const bare = name.replace(/[^a-z]/g, '')
  if (bare.length < 4 || sounds.pinyin.includes(bare) || sounds.other.includes(bare)) return true
  if ([...(SURNAMES[bare] ?? '')].some((sign) => sounds.signs.includes(sign))) return true
  const consonants = consonantsOf(bare.replace(/(?<=[a-z]{4})(?:es|s|x|z|t|d|h)$/, ''))
  if (consonants.length < 2 || (sounds.unread && PINYIN.test(bare))) return true
  const vowels = bare.match(/[aeiouy]+/g)?.length ?? 1
  for (let first = 0; first < sounds.syllables.length; first++) {
    if (sounds.syllables[first] && startsLike(sounds.syllables[first], consonants[0], bare) && isSpelt(sounds, first, consonants, vowels)) return true
  }
  return false
}

const consonantsOf = (name: string): string => LATIN.reduce((text, [pattern, class_]) => text.replace(pattern, class_), name).replace(/[^A-Z]/g, '').replace(/(.)\1+/g, '$1')

const initialOf = (syllable: string): string => syllable === 'er' ? 'er' : /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?/.exec(syllable)![0]
const startsLike = (syllable: string, consonant: string, name: string): boolean => (/^[aeiouy]/.test(name) ? /^[aeowy]/.test(syllable) : (INITIALS[initialOf(syllable)] ?? '').includes(consonant))

/** Whether the signs from one on spell the consonants in order; a sign beyond them is borne with. */
function isSpelt({ signs, syllables }: Sounds, first: number, consonants: string, vowels: number): boolean {
  let met = 0
  let next = 0
  let idle = 0
  let spelling = 0
  let index = first
  for (; index < syllables.length && next < consonants.length && index < first + Math.max(vowels, consonants.length) + 1; index++) {
    const syllable = syllables[index]
    if (!syllable) break
    if (SPELLING.has(signs[index])) spelling++
    const classes = INITIALS[initialOf(syllable)] ?? ''
    const at = classes ? consonants.slice(next, next + 2).split('').findIndex((consonant) => classes.includes(consonant)) : -1
    if (at >= 0) {
      met++
      next += at + 1
    } else if (!/^[aeowry]/.test(syllable) && ++idle > 1) break
    if (/ng?$/.test(syllable.slice(1)) && (consonants[next] === 'N' || consonants[next] === 'M')) {
      met++
      next++
    }
  }
  const share = met / consonants.length
  return (consonants.length <= FEW ? share === 1 : share >= SHARE_LEAST) && spelling >= (index - first) * SPELLING_LEAST
}
