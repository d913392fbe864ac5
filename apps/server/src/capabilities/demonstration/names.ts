import type { Random } from './random.ts';

/** Parts of invented place names; no real county is meant. */
const first = [...'青云石柳松梅白黄双长新大凤龙金银玉清红秋春晓望临平安宁永和兴'];
const second = [...'河山岭湾坪泉溪沟塘桥林峰口坝坡川岗潭原台洼店铺庄营寨堡渡'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华文建国玉兰志成春梅海燕'];

/** Makes names, none twice. */
export function naming(random: Random): { place(): string; person(): string } {
  const used = new Set<string>();
  return {
    place() {
      for (;;) {
        const name = random.pick(first) + random.pick(second);
        const longer = used.size > 500 ? random.pick(first) + name : name;
        if (used.has(longer)) {
          if (used.size < 400) continue;
          const three = random.pick(first) + random.pick(first) + random.pick(second);
          if (used.has(three)) continue;
          used.add(three);
          return three;
        }
        used.add(longer);
        return longer;
      }
    },
    person: () =>
      random.pick(surnames) + random.pick(given) + (random.next() < 0.6 ? random.pick(given) : ''),
  };
}
