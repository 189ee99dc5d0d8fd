/** Small notes that several views share: what a number box takes, what a picture leaves out. */
export const zh = {
  give: (min: string, max: string) => `请填${min}至${max}之间的数。`,
  giveWhole: (min: string, max: string) => `请填${min}至${max}之间的整数。`,
  taken: (min: string, max: string, value: string) => `范围${min}至${max}，已取${value}。`,
  takenWhole: (min: string, max: string, value: string) => `范围${min}至${max}，只取整数，已取${value}。`,
  seedRefused: (value: string) => `种子须为1至60个字，不含控制字符；仍用“${value}”。`,
  cut: (start: string) => `${start} ……（完整内容见 CSV 文件和图片的元数据）`,
};
