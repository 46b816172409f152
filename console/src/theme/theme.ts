import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = ['#eff1ff', '#e0e4ff', '#c3cafd', '#a5b0fa', '#8b98f4', '#5560dc', '#4550c8', '#3b45b0', '#313a93', '#282f75'];
const gray: MantineColorsTuple = ['#fafafb', '#f4f4f6', '#ebecef', '#dfe0e5', '#c8cad1', '#8c909b', '#626771', '#4a4e57', '#303339', '#1b1d21'];
const dark: MantineColorsTuple = ['#e7e8eb', '#bfc2c9', '#a0a4ae', '#8c909a', '#3b3e46', '#2c2f35', '#212327', '#17181b', '#111214', '#0b0c0d'];
const red: MantineColorsTuple = ['#fdefee', '#fbdedc', '#f5bab6', '#ee938d', '#f0847d', '#d0413a', '#bb2d27', '#a32520', '#86201c', '#6c1b18'];

const removeScrollProps = { removeScrollBar: false, allowPinchZoom: true };

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 6, dark: 5 },
  colors: { indigo, gray, dark, red },
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // The scroll bar stays, so nothing moves sideways, and no style element is needed to make up for it.
    Modal: { defaultProps: { removeScrollProps, padding: 'lg', overlayProps: { backgroundOpacity: 0.4 }, returnFocus: false, centered: true, radius: 'lg', transitionProps: { duration: 120, transition: 'fade-down' } } },
    ModalRoot: { defaultProps: { removeScrollProps, returnFocus: false } },
    DrawerRoot: { defaultProps: { removeScrollProps, returnFocus: false } },
    // A header element would be the page's banner, once more.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Drawer: { defaultProps: { removeScrollProps, padding: 'lg', overlayProps: { backgroundOpacity: 0.25 }, returnFocus: false, transitionProps: { duration: 160 } } },
    Notification: { defaultProps: { withBorder: true } },
    Popover: { defaultProps: { transitionProps: { duration: 80, transition: 'fade' } } },
    // Inside the page's landmarks, and the focus starts at the first item.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, transitionProps: { duration: 80, transition: 'fade' } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
    // Who tabs through a form sees the form: a list opens by a click, an arrow or a letter.
    Select: { defaultProps: { openOnFocus: false } },
    MultiSelect: { defaultProps: { openOnFocus: false } },
  },
});

/** What Mantine's own variables lack in contrast. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': '#6b707b',
    '--mantine-color-error': '#bb2d27',
    '--mantine-color-anchor': '#3b45b0',
  },
  dark: {
    '--mantine-color-placeholder': '#8c909a',
    '--mantine-color-error': '#f0847d',
    '--mantine-color-anchor': '#a5b0fa',
  },
});
