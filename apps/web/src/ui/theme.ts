import type { ThemeConfig } from 'antd';

/** Colours of ui.md. Brand red is for the header and the wall screen only and never means error. */
export const colours = {
  brand: '#A8201A',
  action: '#1F4E79',
  met: '#2E7D32',
  onTrack: '#00796B',
  atRisk: '#B26A00',
  missed: '#B00020',
  none: '#5F6368',
} as const;

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.action,
    colorLink: colours.action,
    colorSuccess: colours.met,
    colorWarning: colours.atRisk,
    colorError: colours.missed,
    colorInfo: colours.action,
    // The shades derived from so dark a blue would be grey and look disabled.
    colorInfoBg: '#E8EFF6',
    colorInfoBorder: '#B7C9DA',
    controlItemBgActive: '#E8EFF6',
    controlItemBgActiveHover: '#DCE6F0',
    colorTextPlaceholder: '#6B7075',
    colorTextDescription: '#5F6368',
    fontFamily,
    fontSize: 14,
    lineHeight: 1.6,
    borderRadius: 4,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
};

/** The same with 17 px type and taller controls for phones. */
export const phoneTheme: ThemeConfig = {
  token: { ...theme.token, fontSize: 17, controlHeight: 44, controlHeightSM: 44 },
  // Seven days of a month beside each other on 360 px.
  components: { DatePicker: { cellWidth: 40, cellHeight: 40 }, Segmented: { trackPadding: 0 } },
};
