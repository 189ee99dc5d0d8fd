import type { Text } from '../errors.ts';
import type { Department } from './define.ts';

type Needs = Pick<Department, 'expertise' | 'enforcement' | 'equipment' | 'severity' | 'locality'>;
type Kind = Pick<Department, 'id' | 'label'> & Partial<Pick<Department, 'petition' | 'hardBias' | 'growth' | 'branch'>>;

/** Makes a department out of what sets it apart: few petitions, no veto item, no growth target, no branch unless said. */
function sketch(kind: Kind, needs: Needs, duty: Text): Department {
  return { petition: 'low', hardBias: false, growth: false, branch: 'none', ...kind, ...needs, duty };
}

/**
 * The 24 departments of the default county, sketched after the structure of county governments in 2019–20; every number is an assumption.
 * Petitions are a channel of the leadership, so their office owns no matters and is not among them.
 */
export const departments: readonly Department[] = [
  sketch(
    { id: 1, label: { zh: '生态环境分局', en: 'Ecology and Environment' }, petition: 'high', hardBias: true },
    { expertise: 0.8, enforcement: 0.9, equipment: 0.6, severity: 0.7, locality: 0.5 },
    { zh: '秸秆禁烧、小散污染企业、散煤', en: 'straw burning, small polluters, loose coal' },
  ),
  sketch(
    { id: 2, label: { zh: '应急管理局', en: 'Emergency Management' }, hardBias: true },
    { expertise: 0.75, enforcement: 0.8, equipment: 0.5, severity: 0.8, locality: 0.5 },
    { zh: '作坊安全检查、烟花爆竹', en: 'workshop safety checks, fireworks' },
  ),
  sketch(
    { id: 3, label: { zh: '消防救援大队', en: 'Fire and Rescue' }, hardBias: true },
    { expertise: 0.85, enforcement: 0.9, equipment: 0.7, severity: 0.8, locality: 0.5 },
    { zh: '居民小区和小店铺的消防检查', en: 'fire checks in estates and small shops' },
  ),
  sketch(
    { id: 4, label: { zh: '市场监督管理局', en: 'Market Regulation' }, branch: 'full' },
    { expertise: 0.75, enforcement: 0.9, equipment: 0.5, severity: 0.65, locality: 0.5 },
    { zh: '食品安全、农村宴席、电梯', en: 'food safety, rural banquets, lifts' },
  ),
  sketch(
    { id: 5, label: { zh: '自然资源和规划局', en: 'Natural Resources and Planning' }, petition: 'medium', branch: 'some' },
    { expertise: 0.7, enforcement: 0.85, equipment: 0.5, severity: 0.55, locality: 0.6 },
    { zh: '耕地巡查、违法取土', en: 'farmland patrol, illegal digging' },
  ),
  sketch(
    { id: 6, label: { zh: '住房和城乡建设局', en: 'Housing and Construction' }, petition: 'medium' },
    { expertise: 0.7, enforcement: 0.75, equipment: 0.5, severity: 0.7, locality: 0.5 },
    { zh: '危房排查、物业纠纷', en: 'unsafe houses, estate-management disputes' },
  ),
  sketch(
    { id: 7, label: { zh: '综合行政执法局', en: 'Urban Management and Enforcement' }, petition: 'medium', branch: 'some' },
    { expertise: 0.4, enforcement: 0.9, equipment: 0.3, severity: 0.4, locality: 0.7 },
    { zh: '违法建设、占道经营', en: 'unlawful structures, street trading' },
  ),
  sketch(
    { id: 8, label: { zh: '农业农村局', en: 'Agriculture and Rural Affairs' }, branch: 'some' },
    { expertise: 0.6, enforcement: 0.5, equipment: 0.4, severity: 0.55, locality: 0.6 },
    { zh: '动物防疫、改厕', en: 'animal disease control, toilets' },
  ),
  sketch(
    { id: 9, label: { zh: '水利局', en: 'Water' }, branch: 'some' },
    { expertise: 0.65, enforcement: 0.65, equipment: 0.5, severity: 0.6, locality: 0.6 },
    { zh: '河道巡查、防汛值守、采砂', en: 'river patrol, flood duty, sand digging' },
  ),
  sketch(
    { id: 10, label: { zh: '交通运输局', en: 'Transport' } },
    { expertise: 0.55, enforcement: 0.75, equipment: 0.5, severity: 0.55, locality: 0.4 },
    { zh: '货车超限、村道、渡口', en: 'overloaded lorries, village roads, ferries' },
  ),
  sketch(
    { id: 11, label: { zh: '公安局', en: 'Public Security' }, branch: 'full' },
    { expertise: 0.6, enforcement: 0.95, equipment: 0.5, severity: 0.7, locality: 0.5 },
    { zh: '反诈禁毒宣传、人员登记', en: 'fraud and drug prevention drives, registers' },
  ),
  sketch(
    { id: 12, label: { zh: '民政局', en: 'Civil Affairs' } },
    { expertise: 0.4, enforcement: 0.35, equipment: 0.1, severity: 0.45, locality: 0.7 },
    { zh: '低保核查、殡葬、养老', en: 'income-support checks, funerals, old-age care' },
  ),
  sketch(
    { id: 13, label: { zh: '人力资源和社会保障局', en: 'Human Resources and Social Security' }, petition: 'medium' },
    { expertise: 0.55, enforcement: 0.6, equipment: 0.2, severity: 0.45, locality: 0.4 },
    { zh: '欠薪、参保登记', en: 'wage arrears, insurance enrolment' },
  ),
  sketch(
    { id: 14, label: { zh: '卫生健康局', en: 'Health' }, branch: 'full' },
    { expertise: 0.75, enforcement: 0.6, equipment: 0.4, severity: 0.65, locality: 0.6 },
    { zh: '上门排查、健康档案', en: 'door-to-door checks, health files' },
  ),
  sketch(
    { id: 15, label: { zh: '教育局', en: 'Education' }, branch: 'some' },
    { expertise: 0.55, enforcement: 0.4, equipment: 0.1, severity: 0.5, locality: 0.5 },
    { zh: '控辍保学、防溺水、校外培训', en: 'drop-outs, drowning prevention, tutoring shops' },
  ),
  sketch(
    { id: 16, label: { zh: '医疗保障局', en: 'Medical Insurance' } },
    { expertise: 0.5, enforcement: 0.4, equipment: 0.2, severity: 0.3, locality: 0.5 },
    { zh: '年度参保缴费', en: 'collecting yearly contributions' },
  ),
  sketch(
    { id: 17, label: { zh: '退役军人事务局', en: 'Veterans’ Affairs' }, petition: 'medium', branch: 'some' },
    { expertise: 0.35, enforcement: 0.25, equipment: 0.1, severity: 0.4, locality: 0.6 },
    { zh: '走访、建档、服务站', en: 'visits, files, service stations' },
  ),
  sketch(
    { id: 18, label: { zh: '扶贫开发办公室', en: 'Poverty Relief Office' }, hardBias: true },
    { expertise: 0.45, enforcement: 0.2, equipment: 0.2, severity: 0.55, locality: 0.8 },
    { zh: '贫困户档案、复核（也是基层自身的硬任务）', en: 'household files, re-checks (a hard task that is the base’s own, too)' },
  ),
  sketch(
    { id: 19, label: { zh: '政法委', en: 'Political and Legal Affairs' }, hardBias: true, branch: 'some' },
    { expertise: 0.4, enforcement: 0.3, equipment: 0.2, severity: 0.6, locality: 0.7 },
    { zh: '平安考评、网格上报', en: 'safety ratings, grid reports' },
  ),
  sketch(
    { id: 20, label: { zh: '组织宣传条线', en: 'Organisation and Publicity' } },
    { expertise: 0.3, enforcement: 0.15, equipment: 0.1, severity: 0.25, locality: 0.4 },
    { zh: '台账、打卡、宣传材料', en: 'ledgers, check-ins, campaign materials' },
  ),
  sketch(
    { id: 21, label: { zh: '发展和改革局', en: 'Development and Reform' }, growth: true },
    { expertise: 0.55, enforcement: 0.35, equipment: 0.1, severity: 0.3, locality: 0.2 },
    { zh: '投资指标、项目材料', en: 'investment targets, project files' },
  ),
  sketch(
    { id: 22, label: { zh: '工业和信息化局', en: 'Industry and Information Technology' }, growth: true },
    { expertise: 0.6, enforcement: 0.35, equipment: 0.2, severity: 0.3, locality: 0.3 },
    { zh: '企业名单、落后设备排查', en: 'enterprise lists, obsolete plant checks' },
  ),
  sketch(
    { id: 23, label: { zh: '商务（投资促进）局', en: 'Commerce and Investment' }, hardBias: true, growth: true },
    { expertise: 0.5, enforcement: 0.3, equipment: 0.1, severity: 0.25, locality: 0.2 },
    { zh: '招商指标分解', en: 'investment quotas cut into parts' },
  ),
  sketch(
    { id: 24, label: { zh: '统计局', en: 'Statistics' }, growth: true, branch: 'some' },
    { expertise: 0.65, enforcement: 0.4, equipment: 0.2, severity: 0.3, locality: 0.5 },
    { zh: '普查、企业报表', en: 'census and enterprise reports' },
  ),
];

/** The sketched departments without those whose ids are listed. */
export function departmentsWithout(...ids: readonly number[]): readonly Department[] {
  return departments.filter((department) => !ids.includes(department.id));
}

/** The sketched departments whose ids are listed. */
export function departmentsOnly(...ids: readonly number[]): readonly Department[] {
  return departments.filter((department) => ids.includes(department.id));
}
