/** Fixed lists of the member register (R1.4). */
import { z } from 'zod';

export const sexSchema = z.enum(['male', 'female']);
export type Sex = z.infer<typeof sexSchema>;

/** Highest education, the lowest first. */
export const educations = [
  'none',
  'primary',
  'junior-middle',
  'senior-middle',
  'secondary-vocational',
  'junior-college',
  'bachelor',
  'master',
  'doctor',
] as const;
export const educationSchema = z.enum(educations);
export type Education = z.infer<typeof educationSchema>;

/**
 * `withdrawn` and `disqualified` end a probation; `merged` is what is left of a duplicate; but for the first all are
 * no longer members of the county.
 */
export const memberStates = [
  'active',
  'departed',
  'deceased',
  'expelled',
  'withdrawn',
  'disqualified',
  'merged',
] as const;
export const memberStateSchema = z.enum(memberStates);
export type MemberState = z.infer<typeof memberStateSchema>;

/** The 56 ethnic groups of GB/T 3304, without the ending 族, and 其他 for those not yet determined and foreign-born. */
export const ethnicGroups: readonly string[] = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 ' +
  '达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 其他'
).split(' ');
