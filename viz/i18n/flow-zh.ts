/** Chinese texts of the flow strip. `flow-en.ts` has the same keys with the same arguments. */
export const flowZh = {
  title: '事项在三级之间的流向',
  /** Columns and rows of the table. */
  flow: '流向',
  perYear: '件/年',
  flows: {
    arrivals: '法定属部门、到达部门的事项',
    own: '乡镇、街道本职事项',
    down: '部门下移到乡镇、街道',
    downBare: '其中未附资源',
    split: '乡镇、街道分到村（居）委会',
    splitBare: '其中未附资源（含分解本职事项）',
    handedUp: '村（居）委会上交（折算为件）',
    returned: '乡镇、街道退回部门',
    calls: '乡镇、街道“吹哨”（次，事项不移动）',
    departmentAsks: '部门向县领导请示（次）',
    townshipAsks: '乡镇、街道向县领导请示（次）',
    sideways: '部门之间横推',
    keptDepartment: '留在部门办',
    keptTownship: '留在乡镇、街道办',
    keptCommittee: '留在村（居）委会办',
  },
  /** Short words in the picture. */
  bands: { department: '职能部门', township: '乡镇、街道', committee: '村（居）委会' },
  leadership: '县（区）领导',
  kept: (band: string, n: string) => `${band} · 留办 ${n}`,
  short: {
    arrivals: '到达',
    own: '本职',
    down: '下移',
    split: '分到村居',
    handedUp: '上交',
    returned: '退回',
    calls: '吹哨',
    departmentAsks: '请示',
    townshipAsks: '请示',
    sideways: '横推',
  },
  key: {
    with: '下行，附有资源',
    bare: '下行，未附资源',
    up: '上行与横向（事项移动或请示）',
    call: '“吹哨”，事项不移动',
    kept: '留在该级办理',
    arriving: '新到事项',
  },
  noteUnits:
    '带宽为每年件数（各次重复的均值），各图同一比例尺。一件事项退回后再次下移按两次计，看的时段之前到达、其间移动的也计入，所以“留办”是到达与移动相减所得的年均数，不是逐件追踪。一件分到村（居）委会即分为多份，每村一份；上交按份计，折算为件。',
  noteMeans:
    '“附有资源”指人、财、物、权至少有一样明显随事项下移；口头下移不附任何资源。模型只记两步合计的附资源件数，此处先计入部门的责任状与任务告知书，余数计入乡镇、街道的分解；分解自身本职事项不附资源，不等于转嫁。',
  finding: (args: {
    arm: string;
    arrivals: string;
    down: string;
    interval: string;
    bare: string;
    split: string;
    department: string;
    township: string;
    committee: string;
  }) =>
    `在“${args.arm}”下，模型县的部门每年新到 ${args.arrivals} 件事项，下移 ${args.down} 件（95% 区间 ${args.interval}），其中 ${args.bare} 件未附资源；乡镇、街道连同本职把 ${args.split} 件分到村（居）委会。最后留在部门 ${args.department} 件、乡镇、街道 ${args.township} 件、村（居）委会 ${args.committee} 件。`,
  findingBase: (args: { base: string; down: string; difference: string; interval: string; committee: string }) =>
    `对照“${args.base}”：下移 ${args.down} 件（配对差 ${args.difference}，95% 区间 ${args.interval}），最后留在村（居）委会 ${args.committee} 件。`,
};
