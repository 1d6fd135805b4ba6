/** 臨時照会. */
export { InquiryScreen } from './InquiryScreen.tsx';
