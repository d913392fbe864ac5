import { type CommitmentLevel, commitmentLevels } from './levels.ts';

/**
 * Typical commitments of each level to begin from, made up; the figures in them are to be changed (R4.1). Counties keep
 * their changes by place in this list, so that it only grows at the ends.
 */
export const commitmentTemplates: Readonly<Record<CommitmentLevel, readonly string[]>> = {
  county: [
    '年内新修通村水泥路 60 公里，解决 12 个村出行难问题。',
    '年内新建、改造村级组织活动场所 30 处。',
    '落实村干部报酬和离任村干部生活补助，按季足额发放。',
    '县委常委每人联系 1 个软弱涣散村，半年内整顿到位。',
    '举办村党组织书记轮训班 2 期，培训覆盖全部行政村。',
    '从县直机关选派 40 名干部到村任职，帮助发展主导产业。',
    '建成农村人畜饮水工程 20 处，受益群众 1.5 万人。',
    '新增农村党员远程教育终端站点 50 个，全部按时开机学习。',
    '建立县级党员关爱资金，春节前走访慰问困难党员 500 名。',
    '设立党务公开栏和举报电话，群众来信来访 15 日内答复。',
    '扶持 10 个村壮大集体经济，年底实现有稳定收入。',
  ],
  township: [
    '为 6 个村修通通组道路，10 月底前通车。',
    '班子成员每月下村不少于 10 天，每人联系 5 户困难户。',
    '扶持发展设施蔬菜 200 亩，带动 80 户农户增收。',
    '便民服务大厅工作日全天有人值守，当场能办的不过夜。',
    '整顿 1 个后进村党支部，年底前进入达标行列。',
    '组织农民实用技术培训 4 期，培训 400 人次。',
    '帮助 3 个村新建活动场所，配齐桌椅和电教设备。',
    '新农合参合率达到 95% 以上，报销 7 个工作日内办结。',
    '排查调处矛盾纠纷，调处率 100%，不发生越级上访。',
    '帮助 100 名返乡青年实现就业或创业。',
    '每季度公开一次财务和党务，接受群众监督。',
  ],
  organisation: [
    '修好村内主干道 2 公里，解决雨天出行难。',
    '硬化晒场 1 处，秋收前交付使用。',
    '为全村接通自来水，年底前通水入户。',
    '新建蔬菜大棚 20 座，带动 20 户农户增收。',
    '党务、村务、财务每季度公开一次，群众提问当场解答。',
    '帮扶 5 户困难户，每户落实 1 个增收项目。',
    '村部每天有干部值班，群众办事不跑空。',
    '安装路灯 30 盏，方便群众夜间出行。',
    '治理村内垃圾，每个组配 1 名保洁员。',
    '每月组织党员活动日 1 次，参加率 85% 以上。',
    '成立养殖协会，为社员统一防疫、统一销售。',
    '站所业务下村办理每月 2 次，政策上门讲解。',
  ],
  member: [
    '帮扶 1 户困难户，帮助种好 2 亩大棚蔬菜。',
    '带头参加义务植树和修路劳动，全年不少于 10 天。',
    '义务为邻居传授养殖技术，带动 3 户发展养殖。',
    '担任义务调解员，主动化解邻里纠纷。',
    '照顾本组 1 名孤寡老人，每周上门 1 次。',
    '承包村内 1 段道路卫生，每周清扫 2 次。',
    '带头遵守村规民约，红白事简办。',
    '收集群众意见，每月向支部反映 1 次。',
    '按时参加组织生活，按时交纳党费，全年不缺席。',
    '向村民宣传惠农政策，每季度走访 10 户。',
    '资助 1 名困难学生完成学业。',
    '义务巡查护林防火，防火期每周巡山 1 次。',
  ],
};

export interface ShippedTemplate {
  /** The same in every county. */
  readonly id: string;
  readonly level: CommitmentLevel;
  readonly content: string;
}

/** Those that come with the product, by level and place; a county changes or withdraws them under these ids (R4.1). */
export const shippedTemplates: readonly ShippedTemplate[] = commitmentLevels.flatMap((level, l) =>
  commitmentTemplates[level].map((content, n) => ({
    id: `00000000-0000-4000-8000-${String(l + 1).padStart(4, '0')}${String(n + 1).padStart(8, '0')}`,
    level,
    content,
  })),
);
